'use client'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { classNames } from './class_names.ts'

interface PopoverProps {
  label: string
  /** By Escape: the focus goes back to where it came from. */
  onClose: () => void
  /** A click or the focus went elsewhere, and stays there. */
  onLeave: () => void
  className?: string
  children: ReactNode
}

/** A panel that belongs to the element it stands in, with its button: takes the focus, and keeps nobody inside. */
export function Popover({ label, onClose, onLeave, className, children }: PopoverProps) {
  const ref = useRef<HTMLDivElement>(null)
  const elsewhere = useEffectEvent((event: Event) => {
    const around = ref.current?.parentElement
    if (around && event.target instanceof Node && event.target.isConnected && !around.contains(event.target)) onLeave()
  })
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  })
  useEffect(() => {
    ref.current?.focus()
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', leave)
    }
  }, [])
  return (
    <div
      ref={ref}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={classNames(
        'absolute top-full z-20 mt-1 rounded-tremor-default border border-line bg-surface shadow-lg outline-none',
        className,
      )}
    >
      {children}
    </div>
  )
}
