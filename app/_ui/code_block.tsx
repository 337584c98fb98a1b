import { CopyButton } from './copy_button.tsx'

/** Something to copy, in full: long lines wrap, so that nothing hides at the right. */
export function CodeBlock({ label, text, copyLabel }: { label: string; text: string; copyLabel?: string }) {
  return (
    <figure aria-label={label} className="min-w-0">
      <figcaption className="mb-1 flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm font-medium text-ink-emphasis">{label}</span>
        <CopyButton text={text} {...(copyLabel ? { label: copyLabel } : {})} />
      </figcaption>
      <pre className="overflow-x-auto rounded-tremor-default border border-line bg-surface-muted p-3 text-xs leading-5 break-all whitespace-pre-wrap text-ink select-all">
        <code>{text}</code>
      </pre>
    </figure>
  )
}
