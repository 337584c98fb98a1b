import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { ScreenLink } from '../../_links/screen_link.tsx'

/** Leads to where channels are made, in a tab of its own: the form stays as it is, and knows the new one when one is back. */
export function ChannelsLink({ children }: { children: ReactNode }) {
  const router = useRouter()
  const [isAway, setAway] = useState(false)
  const comeBack = useEffectEvent(() => {
    if (!isAway) return
    setAway(false)
    router.refresh()
  })
  useEffect(() => {
    window.addEventListener('focus', comeBack)
    return () => window.removeEventListener('focus', comeBack)
  }, [])
  return (
    <ScreenLink
      to={{ screen: 'channels' }}
      query=""
      target="_blank"
      onClick={() => setAway(true)}
      className="inline-block text-sm font-medium text-accent-strong underline-offset-4 hover:underline"
    >
      {children} <span aria-hidden="true">↗</span>
      <span className="sr-only">in a new tab</span>
    </ScreenLink>
  )
}
