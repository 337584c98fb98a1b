import type { ReactNode } from 'react'

/** The pages before the application: a name and one narrow column. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center px-4 py-10">
      <p className="mb-6 text-lg font-semibold tracking-tight text-ink">Holdfast</p>
      {children}
    </main>
  )
}
