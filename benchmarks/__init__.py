"""What Sen costs, beside what one would use instead; docs/benchmarks.md says how to run and read them."""
