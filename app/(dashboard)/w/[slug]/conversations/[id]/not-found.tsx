import { FindConversation } from '#app/_conversations/list_fields.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'

export default function ConversationNotFound() {
  return (
    <>
      <PageHeader
        title="No such conversation"
        hint="No event of a conversation with this id has arrived. Ids are written as the sender writes them."
      />
      <div className="max-w-sm">
        <FindConversation />
      </div>
    </>
  )
}
