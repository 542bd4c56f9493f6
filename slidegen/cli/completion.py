"""``slidegen completion``: completion scripts for shells."""

import click

EPILOG = """\b
Examples:
  slidegen completion bash > ~/.local/share/bash-completion/completions/slidegen
  slidegen completion zsh > "${fpath[1]}/_slidegen"
  slidegen completion fish > ~/.config/fish/completions/slidegen.fish"""


@click.command(epilog=EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """Print a shell completion script."""
    from click.shell_completion import get_completion_class

    from slidegen.cli.main import commands

    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(commands, {}, "slidegen", "_SLIDEGEN_COMPLETE").source())
    return 0
