"""Between disk and model: the native format, what is wrong with a document, atomic writes."""
