'use client'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

/** Copies `text` (or what it gives when pressed); says for two seconds that it did, also to screen readers. */
export function CopyButton({ text, label = 'Copy' }: { text: string | (() => string); label?: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2_000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () =>
    navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  return (
    <Button look="secondary" onClick={() => void copy()}>
      <span aria-live="polite">{state === 'copied' ? 'Copied' : state === 'refused' ? 'Select it and copy by hand' : label}</span>
    </Button>
  )
}
