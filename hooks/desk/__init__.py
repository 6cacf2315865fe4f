"""What editors run: the `campaign` command, one module or folder a job."""
