'use client'
import { Button as TremorButton } from '@tremor/react'
import Link from 'next/link'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class_names.ts'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

/**
 * Label and ground of each look, in each state: what a look does not say under the mouse is Tremor's own, whose label there
 * has the colour of our ground.
 */
const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-accent text-accent-contrast hover:bg-accent-strong hover:text-accent-contrast active:bg-accent-pressed',
  secondary:
    'border border-line-strong bg-surface text-ink-emphasis hover:bg-surface-muted hover:text-ink active:bg-surface-subtle',
  quiet: 'bg-transparent text-ink-default hover:bg-surface-muted hover:text-ink active:bg-surface-subtle',
  danger: 'bg-bad text-accent-contrast hover:bg-bad-strong hover:text-accent-contrast active:bg-bad-pressed',
}

/** Plainly off, and still to be read; half as opaque, as Tremor has it, is neither on every ground. */
const OFF =
  'disabled:border-transparent disabled:bg-surface-subtle disabled:text-ink-default disabled:opacity-100 disabled:shadow-none'

/** At work: it looks as it did when it was pressed, with a spinner. */
const AT_WORK = 'disabled:opacity-100'

const SHAPE =
  'inline-flex min-h-9 shrink-0 items-center justify-center rounded-tremor-default px-3.5 py-1.5 text-sm font-medium transition'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'color'> {
  look?: ButtonLook
  /** Shows a spinner and takes no clicks. */
  loading?: boolean
  loadingText?: string
  children: ReactNode
}

/** A button; `type` is `button` unless said otherwise. */
export function Button({
  look = 'primary',
  loading = false,
  loadingText,
  className,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  return (
    <TremorButton
      {...rest}
      type={type}
      variant="light"
      loading={loading}
      {...(loadingText ? { loadingText } : {})}
      aria-busy={loading || undefined}
      className={classNames(SHAPE, LOOKS[look], loading ? AT_WORK : OFF, className)}
    >
      {children}
    </TremorButton>
  )
}

interface LinkButtonProps {
  href: string
  look?: ButtonLook
  className?: string
  children: ReactNode
}

/** A link that looks like a button. */
export function LinkButton({ href, look = 'primary', className, children }: LinkButtonProps) {
  return (
    <Link href={href} className={classNames(SHAPE, LOOKS[look], className)}>
      {children}
    </Link>
  )
}

/** A link to a file, looking like a button: the browser saves it. */
export function DownloadButton({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <a href={href} download aria-label={label} data-saves className={classNames(SHAPE, LOOKS.secondary)}>
      {children}
    </a>
  )
}
