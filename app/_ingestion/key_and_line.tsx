'use client'
import { useState } from 'react'
import { Callout } from '#app/_ui/callout.tsx'
import { CodeBlock } from '#app/_ui/code_block.tsx'
import { curlLine } from './curl_line.ts'
import { WaitingForEvent } from './waiting_for_event.tsx'

/** A key that was just made, the line that sends a first event with it, and the wait for that event. */
export function KeyAndLine({ apiKey, before }: { apiKey: string; before: number }) {
  const [line] = useState(() => curlLine(window.location.origin, apiKey, Date.now()))
  return (
    <div className="space-y-5">
      <Callout tone="warn" title="Your API key is shown this once">
        Keep it somewhere safe: Holdfast stores only its fingerprint. A lost key is replaced in Settings.
      </Callout>
      <CodeBlock label="API key" text={apiKey} copyLabel="Copy key" />
      <CodeBlock label="Send a first conversation from a terminal" text={line} copyLabel="Copy line" />
      <WaitingForEvent before={before} />
    </div>
  )
}
