'use client'
import { useState, useSyncExternalStore } from 'react'
import { Card } from '../_ui/card.tsx'
import { CodeBlock } from '../_ui/code_block.tsx'
import { releaseLine } from './release_line.ts'

/** Before the first release: how to tell of one. */
export function NoReleases({ asOf }: { asOf: string }) {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => 'http://localhost:3000',
  )
  const [at] = useState(() => new Date(asOf))
  return (
    <Card>
      <div className="mx-auto max-w-prose py-8" data-testid="no-releases">
        <h2 className="text-lg font-semibold text-ink">No release was told in these weeks</h2>
        <p className="mt-2 text-pretty text-ink-default">
          Have your deployment send one event when an agent version goes out. Conversations that say the same agent version when
          they start are compared with those of the version before, from the first hour on.
        </p>
        <div className="mt-5">
          <CodeBlock label="Tell of a release from a terminal" text={releaseLine(origin, 'v42', at)} copyLabel="Copy line" />
        </div>
      </div>
    </Card>
  )
}

const never = () => () => undefined
