import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SignOutButton } from '#app/_account/sign_out_button.tsx'
import { findPageAccess } from '#app/_http/require_page_access.ts'
import { NavShell } from '#app/_ui/nav_shell.tsx'
import { THEME_COOKIE, themeOf } from '#app/_ui/theme.ts'
import { ThemeToggle } from '#app/_ui/theme_toggle.tsx'
import { SettingsNav } from './settings_nav.tsx'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const access = await findPageAccess()
  if (!access) return children
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <NavShell
      workspaceName={access.workspaceName}
      account={
        <>
          <ThemeToggle initial={theme} />
          <SignOutButton />
        </>
      }
    >
      <div className="grid gap-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <SettingsNav />
        <div className="max-w-4xl min-w-0">{children}</div>
      </div>
    </NavShell>
  )
}
