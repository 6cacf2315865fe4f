"""`campaign forms`: what is made from the record model for editors: templates, schemas, the guide, and the faults with their examples."""
