'use client'
import { useState } from 'react'
import { curlLine } from '#app/_ingestion/curl_line.ts'
import { CodeBlock } from '#app/_ui/code_block.tsx'
import type { MadeKey } from './send_new_key.ts'

/** A key that was just made and, where it may send events, the line that sends a first conversation with it. */
export function MadeKeyLines({ made: { key, sends }, origin }: { made: MadeKey; origin: string }) {
  const [line] = useState(() => curlLine(origin, key, Date.now()))
  return (
    <div className="space-y-4">
      <CodeBlock label="API key" text={key} copyLabel="Copy key" />
      {sends && (
        <>
          <CodeBlock label="Send a first conversation from a terminal" text={line} copyLabel="Copy line" />
          <p>It is counted within a second, and stands in Conversations.</p>
        </>
      )}
    </div>
  )
}
