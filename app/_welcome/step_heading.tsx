'use client'
import { useEffect, useRef } from 'react'

/** Heading of a step. It takes the focus when the step appears, so that a screen reader hears where it is. */
export function StepHeading({ title }: { title: string }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <h1 ref={ref} tabIndex={-1} className="mb-4 text-xl font-semibold tracking-tight text-ink outline-none">
      {title}
    </h1>
  )
}
