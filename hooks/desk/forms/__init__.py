"""`campaign forms`: everything that is made from the record model, from templates to the guide to its faults."""
