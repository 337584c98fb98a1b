/** What is wrong with a list as a whole. */
export function ListError({ message }: { message: string | undefined }) {
  if (!message) return null
  return (
    <p role="alert" className="text-sm font-medium text-bad">
      {message}
    </p>
  )
}
