import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { asksForDocument } from './asks_for_document.ts'
import { KeptBoundary } from './kept_boundary.tsx'

interface WhenDrawnProps {
  /** Holds the place while it is on its way. */
  fallback: ReactNode
  children: ReactNode
}

/**
 * A screen's figures. After a click a skeleton shows at once that it was heard. A page that is opened comes as a whole: React
 * holds back what stands behind a boundary for 300 ms after the first picture, in which the figures would long have been there.
 */
export async function WhenDrawn({ fallback, children }: WhenDrawnProps) {
  return (
    <KeptBoundary isWhole={asksForDocument((await headers()).get('accept'))} fallback={fallback}>
      {children}
    </KeptBoundary>
  )
}
