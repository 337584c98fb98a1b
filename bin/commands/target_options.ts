import type { Command } from 'commander'

/** Adds the options that say where events go. */
export const withTarget = (command: Command): Command =>
  withWorkspace(command)
    .option('--url <address>', 'the server (default: HOLDFAST_URL, or the Holdfast that runs here)')
    .option(
      '--key <key>',
      'an API key with the scope events:write (default: HOLDFAST_API_KEY, or one for the time of the command)',
    )

export const withWorkspace = (command: Command): Command => command.option('--workspace <slug>', 'the workspace', 'default')
