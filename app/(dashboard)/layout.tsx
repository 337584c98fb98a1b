import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { findPageAccess } from '../_http/require_page_access.ts'
import { ConnectionBadge } from '../_live/connection_badge.tsx'
import { LiveProvider } from '../_live/live_provider.tsx'
import { NavShell } from '../_ui/nav_shell.tsx'
import { THEME_COOKIE, themeOf } from '../_ui/theme.ts'
import { ThemeToggle } from '../_ui/theme_toggle.tsx'

/** The frame of the application. Each page asks for access by itself too: a layout is not drawn anew for every page. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const access = await findPageAccess()
  if (!access) return children
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <LiveProvider>
      <NavShell workspaceName={access.workspaceName} status={<ConnectionBadge />} account={<ThemeToggle initial={theme} />}>
        {children}
      </NavShell>
    </LiveProvider>
  )
}
