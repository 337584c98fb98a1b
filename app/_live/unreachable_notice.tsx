'use client'
import { useOffline } from 'next/offline'
import { Callout } from '../_ui/callout.tsx'
import { useOnline } from './connection_badge.tsx'

/** Says why nothing opens while Holdfast cannot be reached: what was clicked waits, and what is on the screen stays. */
export function UnreachableNotice() {
  const unreachable = useOffline()
  const online = useOnline()
  return unreachable ? <Unreachable online={online} /> : null
}

/** @param online what the browser says about its network: it may be there, and Holdfast not. */
export const Unreachable = ({ online }: { online: boolean }) => (
  <Callout
    tone="warn"
    live
    className="mb-4"
    title={online ? 'Holdfast cannot be reached right now' : 'This device has no network right now'}
  >
    What you see stays as it was. What you click opens by itself as soon as the connection is back.
  </Callout>
)
