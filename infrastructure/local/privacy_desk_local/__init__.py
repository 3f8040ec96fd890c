"""The privacy desk on one machine: the `desk` command, its stack and LocalStack's process runtime."""
