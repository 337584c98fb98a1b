import type { ReactNode } from 'react'
import { findPageAccess } from '#app/_http/require_page_access.ts'
import { entriesFor, SETTINGS_SCREENS } from '#app/_links/entries.ts'
import { SettingsNav } from '#app/_settings/settings_nav.tsx'

interface SettingsLayoutProps {
  params: Promise<{ slug: string }>
  children: ReactNode
}

/** The parts of Settings beside the page, as far as one's role may see them. */
export default async function SettingsLayout({ params, children }: SettingsLayoutProps) {
  const access = await findPageAccess(params)
  if (!access) return children
  return (
    <div className="grid gap-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <SettingsNav entries={entriesFor(access, SETTINGS_SCREENS)} />
      <div className="max-w-5xl min-w-0">{children}</div>
    </div>
  )
}
