"""The page /admin/, with the content manager of a newsroom that runs a sign-in proxy."""
