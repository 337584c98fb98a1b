export default function LinkNotFound() {
  return (
    <div className="mx-auto max-w-md py-24 text-center">
      <h1 className="text-xl font-semibold text-ink">This link leads nowhere</h1>
      <p className="mt-2 text-ink-default">
        It has ended, was taken back, or is not complete. Ask whoever sent it for a new one.
      </p>
    </div>
  )
}
