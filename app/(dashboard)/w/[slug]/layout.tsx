import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SignOutButton } from '#app/_account/sign_out_button.tsx'
import { AlertsBanner } from '#app/_alerts/alerts_banner.tsx'
import { OpenAlerts, OpenAlertsMark } from '#app/_alerts/open_alerts.tsx'
import { CommandHost } from '#app/_commands/command_host.tsx'
import { SearchButton } from '#app/_commands/search_button.tsx'
import { findPageAccess } from '#app/_http/require_page_access.ts'
import { entriesFor, MAIN_SCREENS } from '#app/_links/entries.ts'
import { WorkspaceShell } from '#app/_links/workspace_shell.tsx'
import { ConnectionBadge } from '#app/_live/connection_badge.tsx'
import { LiveProvider } from '#app/_live/live_provider.tsx'
import { UnreachableNotice } from '#app/_live/unreachable_notice.tsx'
import { startPathOf } from '#app/_saved_views/start_path.ts'
import { THEME_COOKIE, themeOf } from '#app/_ui/theme.ts'
import { ThemeToggle } from '#app/_ui/theme_toggle.tsx'
import { screenPath } from '#core/address/paths.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

interface WorkspaceLayoutProps {
  params: Promise<{ slug: string }>
  children: ReactNode
}

/** The frame of a workspace. Each page asks for access by itself too: a layout is not drawn anew for every page. */
export default async function WorkspaceLayout({ params, children }: WorkspaceLayoutProps) {
  const access = await findPageAccess(params)
  if (!access) return children
  const [kept, start, { policy }] = await Promise.all([cookies(), startPathOf(access), readWorkspace(access.workspaceId)])
  const { workspaceSlug, role } = access
  const { timeZone, firstDayOfWeek } = policy
  const alerts = screenPath(workspaceSlug, { screen: 'alerts' })
  const theme = themeOf(kept.get(THEME_COOKIE)?.value)
  return (
    <LiveProvider>
      <OpenAlerts>
        <WorkspaceShell
          workspaceName={access.workspaceName}
          entries={entriesFor(access, MAIN_SCREENS).map((entry) =>
            entry.href === alerts ? { ...entry, mark: <OpenAlertsMark /> } : entry,
          )}
          start={start}
          status={<ConnectionBadge />}
          account={
            <>
              <SearchButton />
              <ThemeToggle initial={theme} />
              <SignOutButton />
            </>
          }
        >
          <UnreachableNotice />
          <AlertsBanner />
          {children}
        </WorkspaceShell>
      </OpenAlerts>
      <CommandHost settings={{ workspaceSlug, role, timeZone, firstDayOfWeek }} />
    </LiveProvider>
  )
}
