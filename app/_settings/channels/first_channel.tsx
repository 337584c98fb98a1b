'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Card } from '#app/_ui/card.tsx'
import { MadeChannel } from './made_channel.tsx'
import { NewChannel } from './new_channel.tsx'
import type { Made } from './send_new_channel.ts'

interface FirstChannelProps {
  /** Whether this server sends e-mail. */
  canMail: boolean
  /** False once there is one: what the first was made with stays to be seen. */
  isFirst: boolean
}

/** Before there is any channel: what they are for, and what makes the first. */
export function FirstChannel({ canMail, isFirst }: FirstChannelProps) {
  const router = useRouter()
  const [made, setMade] = useState<Made | null>(null)
  if (made) return <MadeChannel made={made} onKept={() => setMade(null)} />
  if (!isFirst) return null
  return (
    <Card id="new-channel" title="Nobody is told of alerts yet">
      <p className="mb-4 max-w-prose text-sm text-ink-default" data-testid="no-channels">
        Without a channel an alert is seen only by those who have Holdfast open. A channel takes it to where your people are: a
        conversation in Slack or Teams, a mailbox, the pager of whoever is on call, or a program of yours. Make one, send a test
        by it, then choose it in a rule.
      </p>
      <NewChannel
        canMail={canMail}
        onMade={(one) => {
          setMade(one)
          router.refresh()
        }}
      />
    </Card>
  )
}
