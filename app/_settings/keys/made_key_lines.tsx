'use client'
import { useState } from 'react'
import { curlLine, firstConversation } from '#app/_ingestion/curl_line.ts'
import { SentConversation } from '#app/_ingestion/sent_conversation.tsx'
import { CodeBlock } from '#app/_ui/code_block.tsx'
import type { MadeKey } from './send_new_key.ts'

/** A key that was just made and, where it may send events, the line that sends a first conversation with it and the wait for that. */
export function MadeKeyLines({ made: { key, sends }, origin }: { made: MadeKey; origin: string }) {
  const [nowMs] = useState(Date.now)
  return (
    <div className="space-y-4">
      <CodeBlock label="API key" text={key} copyLabel="Copy key" />
      {sends && (
        <>
          <CodeBlock
            label="Send a first conversation from a terminal"
            text={curlLine(origin, key, nowMs)}
            copyLabel="Copy line"
          />
          <SentConversation id={firstConversation(nowMs)} />
        </>
      )}
    </div>
  )
}
