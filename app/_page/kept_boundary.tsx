'use client'
import { type ReactNode, Suspense, useState } from 'react'

interface KeptBoundaryProps {
  isWhole: boolean
  fallback: ReactNode
  children: ReactNode
}

/** What was first drawn without a boundary stays so when the server draws it anew: another tree would forget what is open in it. */
export function KeptBoundary({ isWhole, fallback, children }: KeptBoundaryProps) {
  const [staysWhole] = useState(isWhole)
  return staysWhole ? children : <Suspense fallback={fallback}>{children}</Suspense>
}
