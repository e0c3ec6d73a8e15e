module hefu/verifier

go 1.21
