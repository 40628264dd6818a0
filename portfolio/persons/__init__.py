"""What a person may ask of the school: everything in one file, or everything gone."""
