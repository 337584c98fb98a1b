import Link from 'next/link'

interface SegmentNameProps {
  href: string
  name: string
  said: { text: string; title: string }
}

/** Which segment a small chart is of, and what it came to last. */
export function SegmentName({ href, name, said }: SegmentNameProps) {
  return (
    <p className="mb-1.5 flex items-baseline justify-between gap-2 text-sm">
      <Link
        href={href}
        prefetch={false}
        className="min-w-0 truncate font-medium text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
      >
        {name}
      </Link>
      <span className="shrink-0 text-right tabular-nums">
        {said.text} <span className="block text-xs text-ink-subtle">{said.title}</span>
      </span>
    </p>
  )
}
