'use client'
import { NavShell, type NavShellProps } from '../_ui/nav_shell.tsx'
import { useCarriedView } from './use_screen_path.ts'

/** The frame of a workspace's pages; from each to the next the view goes along. */
export function WorkspaceShell(shell: Omit<NavShellProps, 'query'>) {
  return <NavShell {...shell} query={useCarriedView()} />
}
