'use client'
import { PLAIN_QUERY } from '#core/address/paths.ts'
import { NavShell, type NavShellProps } from '../_ui/nav_shell.tsx'
import { useIsWall } from '../_wall/use_is_wall.ts'
import { useCarriedView } from './use_screen_path.ts'

/** The frame of a workspace's pages; from each to the next the view goes along. */
export function WorkspaceShell(shell: Omit<NavShellProps, 'query'>) {
  const view = useCarriedView()
  if (useIsWall())
    return (
      <main id="main" className="flex min-h-dvh flex-col">
        {shell.children}
      </main>
    )
  // Where a start view stands at the bare address, the overview by default has to be asked for.
  return <NavShell {...shell} query={shell.start && view.size === 0 ? new URLSearchParams(PLAIN_QUERY) : view} />
}
