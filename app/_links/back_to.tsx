import type { Place } from '#core/address/screens.ts'
import { ScreenLink } from './screen_link.tsx'

/** Leads back to the screen that a page belongs to, above its title. */
export function BackTo({
  screen,
  children,
}: {
  screen: Place['screen'] & ('drift' | 'releases' | 'alerts' | 'rules')
  children: string
}) {
  return (
    <ScreenLink to={{ screen }} className="text-accent-strong underline underline-offset-4">
      {children}
    </ScreenLink>
  )
}
