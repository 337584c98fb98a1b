import type { ReactNode } from 'react'

/** What people see who have a link and no account: a name, and the page. */
export default function SharedLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto w-full max-w-[120rem] px-4 py-6 sm:px-6">
      {children}
      <p className="mt-6 text-sm text-ink-default">Made with Holdfast</p>
    </main>
  )
}
