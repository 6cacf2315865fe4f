"""An official text of a plan (.docx, .txt, .html) → plan.yml, criteria.yml and what goes with them, for an editor to rewrite."""
