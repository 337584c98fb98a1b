'use client'
import { useParams, usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ScreenLink } from '../_links/screen_link.tsx'
import { useLiveConnection } from '../_live/live_provider.tsx'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { type BannerModel, countedTitle, hearFired, prepareBanner } from './alert_news.ts'
import { keepTitle } from './keep_title.ts'
import { useOpenAlerts } from './open_alerts.tsx'

/** On every screen: what began to fire since it was opened, and in the title how much is firing. */
export function AlertsBanner() {
  const connection = useLiveConnection()
  const openCount = useOpenAlerts()
  const { slug } = useParams<{ slug: string }>()
  const [fired, setFired] = useState<Parameters<typeof prepareBanner>[0]>([])
  useEffect(
    () =>
      connection.listen(({ kind, message }) => {
        if (kind !== 'alerts') return
        setFired((before) => hearFired(before, message))
        // Away: the banner says it all the same.
        if (message.fired.length > 0)
          import('./tell_browser.ts').then(
            ({ tellBrowser }) => tellBrowser(message.fired, slug),
            () => undefined,
          )
      }),
    [connection, slug],
  )
  useEffect(() => keepTitle(document, (title) => countedTitle(title, openCount)), [openCount])
  const path = usePathname()
  // Whoever looks at one needs no way to it.
  const banner = prepareBanner(fired.filter(({ id }) => !path.endsWith(id)))
  return banner && <Banner banner={banner} onClose={() => setFired([])} />
}

/** Leads to each of them; to be closed, or gone when all is over. */
const Banner = ({ banner, onClose }: { banner: BannerModel; onClose: () => void }) => (
  <Callout
    tone={banner.tone}
    live
    className="mb-4 print:hidden"
    title={<span data-testid="alerts-banner">{banner.title}</span>}
    action={
      <Button look="secondary" onClick={onClose}>
        Close
      </Button>
    }
  >
    <ul className="space-y-1">
      {banner.alerts.map(({ id, headline }) => (
        <li key={id}>
          <ScreenLink to={{ screen: 'alert', id }} query="" className="underline underline-offset-4">
            {headline}
          </ScreenLink>
        </li>
      ))}
      {banner.more && (
        <li>
          <ScreenLink to={{ screen: 'alerts' }} query="" className="underline underline-offset-4">
            {banner.more}
          </ScreenLink>
        </li>
      )}
    </ul>
  </Callout>
)
