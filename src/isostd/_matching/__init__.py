"""What a certificate is worth to somebody who asks for evidence."""
