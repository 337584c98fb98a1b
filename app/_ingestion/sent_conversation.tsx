'use client'
import { useEffect, useState } from 'react'
import { Callout } from '#app/_ui/callout.tsx'
import { Spinner } from '#app/_ui/waiting.tsx'
import { isRecord } from '#core/shape.ts'
import { ScreenButton } from '../_links/screen_link.tsx'
import { useLiveConnection } from '../_live/live_provider.tsx'
import { loadJson } from '../_live/load_json.ts'
import { awaitConversation } from './await_conversation.ts'

/** Asks the list: it answers also where there is none yet, which is no error to be told on the console. */
const hasOne = (answer: unknown): boolean => isRecord(answer) && Array.isArray(answer.items) && answer.items.length > 0

/** Waits before the reader's eyes until a conversation is counted, however many others are; then leads to it. */
export function SentConversation({ id }: { id: string }) {
  const connection = useLiveConnection()
  const [there, setThere] = useState(false)
  useEffect(() => {
    const isThere = () => loadJson(`/api/v1/conversations?${new URLSearchParams({ id, limit: '1' })}`, hasOne)
    return awaitConversation(connection, { isThere, onThere: () => setThere(true) })
  }, [connection, id])
  if (!there) return <Spinner label={`Waiting for ${id}; it shows here as soon as it is counted`} />
  const open = <ScreenButton to={{ screen: 'conversation', id }}>Open it</ScreenButton>
  return <Callout tone="good" live title={`${id} is counted`} action={open} />
}
