'use client'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { classNames } from './class_names.ts'

interface ModalProps {
  label: string
  onClose: () => void
  className?: string
  children: ReactNode
}

/**
 * A dialog of the browser's own, for what is loaded late: it weighs nothing. Takes the focus and gives it back, closes by Escape
 * and by a click beside it.
 */
export function Modal({ label, onClose, className, children }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // Not merely removed: only one that closes gives the focus back.
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className={classNames(
        'overflow-hidden rounded-tremor-default border border-line bg-surface text-ink-emphasis shadow-lg outline-none backdrop:bg-shade',
        className,
      )}
    >
      {children}
    </dialog>
  )
}
