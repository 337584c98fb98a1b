'use client'
import { useEffect } from 'react'
import { renewDisplay } from './renew_display.ts'

/** Draws a display anew now and then, so that it has what an upgrade brought; never while the server is away. */
export function useDisplayLife(): void {
  useEffect(() => {
    const load = () => fetch(window.location.href, { method: 'HEAD', cache: 'no-store' })
    return renewDisplay({ load, reload: () => window.location.reload() })
  }, [])
}
