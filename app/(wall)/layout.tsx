import type { ReactNode } from 'react'
import { LiveProvider } from '#app/_live/live_provider.tsx'

/** The frame of a display: none but the live connection. */
export default function WallLayout({ children }: { children: ReactNode }) {
  return (
    <LiveProvider>
      <main id="main" className="flex min-h-dvh flex-col">
        {children}
      </main>
    </LiveProvider>
  )
}
