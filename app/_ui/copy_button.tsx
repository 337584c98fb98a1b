'use client'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { copyText } from './copy_text.ts'

interface CopyButtonProps {
  text: string | (() => string)
  label?: string
  /** What to do where the browser does not copy. */
  byHand?: string
}

/** Copies `text` (or what it gives when pressed); says for two seconds that it did, also to screen readers. */
export function CopyButton({ text, label = 'Copy', byHand = 'Select it and copy by hand' }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2_000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () => copyText(typeof text === 'string' ? text : text()).then((copied) => setState(copied ? 'copied' : 'refused'))
  return (
    <Button look="secondary" onClick={() => void copy()}>
      <span aria-live="polite">{state === 'copied' ? 'Copied' : state === 'refused' ? byHand : label}</span>
    </Button>
  )
}
