"""Texts that nobody thought of, against what reads them: with Hypothesis in the tests, with Atheris by `make fuzz`."""
