"""What each template is given: small typed records, so that templates decide nothing."""
