'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { useLiveConnection } from '../_live/live_provider.tsx'
import type { NewerStripProps } from './newer_strip.tsx'

/** Shows what the server drew until the first word that it is outdated; what draws it anew is loaded then. */
export function FollowDrift({ children, ...props }: NewerStripProps) {
  const connection = useLiveConnection()
  const [Newer, setNewer] = useState<ComponentType<NewerStripProps> | null>(null)
  useEffect(
    () =>
      connection.listen(({ kind }) => {
        if (kind !== 'drift') return
        import('./newer_strip.tsx').then(
          ({ NewerStrip }) => setNewer(() => NewerStrip),
          // Away: the next word tries again.
          () => undefined,
        )
      }),
    [connection],
  )
  return Newer ? <Newer {...props}>{children}</Newer> : children
}
