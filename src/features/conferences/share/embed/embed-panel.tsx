import { useId, useState } from 'react'
import type { Token } from '#contract/token.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { SelectField } from '#ui/fields/select-field.tsx'
import { SwitchField } from '#ui/fields/switch-field.tsx'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { maskedToken } from '../tokens/masked-token.ts'
import { ModeratorWarning } from '../tokens/moderator-warning.tsx'
import { tokenRole } from '../tokens/token-role.ts'
import { type EmbedTheme, embedCode, embedThemes } from './embed-code.ts'

const themeChoices: Record<EmbedTheme, string> = {
  auto: 'Match the device',
  light: 'Light',
  dark: 'Dark',
}

/** The lines that put the room into a web page, for guests or for moderators. */
export function EmbedPanel({ tokens }: { tokens: readonly Token[] }) {
  const id = useId()
  const [tokenId, setTokenId] = useState(tokens[0]?.id)
  const [theme, setTheme] = useState<EmbedTheme>('auto')
  const [memberList, setMemberList] = useState(true)
  const [prejoin, setPrejoin] = useState(true)
  const [copied, setCopied] = useState(false)
  const token = tokens.find((candidate) => candidate.id === tokenId) ?? tokens[0]
  if (!token) return null
  const role = tokenRole(token)
  const codeWith = (secret: string) => embedCode({ token: secret, theme, memberList, prejoin })
  return (
    <Disclosure title="Code for a web page">
      <div className="grid gap-x-5 sm:grid-cols-2">
        <SelectField
          id={`${id}-who`}
          label="For"
          value={token.id}
          onChange={(event) => {
            setTokenId(event.target.value)
            setCopied(false)
          }}
          options={tokens.map((candidate) => ({
            value: candidate.id,
            label: tokenRole(candidate) === 'guest' ? 'Guests' : 'Moderators',
          }))}
        />
        <SelectField
          id={`${id}-theme`}
          label="Theme"
          value={theme}
          onChange={(event) =>
            setTheme(embedThemes.find((choice) => choice === event.target.value) ?? 'auto')
          }
          options={embedThemes.map((value) => ({ value, label: themeChoices[value] }))}
        />
        <SwitchField
          id={`${id}-members`}
          label="Member list"
          hint="Participants can open a list of who is there."
          checked={memberList}
          onChange={(event) => setMemberList(event.target.checked)}
        />
        <SwitchField
          id={`${id}-prejoin`}
          label="Pre-join"
          hint="Participants choose name, camera and microphone first."
          checked={prejoin}
          onChange={(event) => setPrejoin(event.target.checked)}
        />
      </div>
      <ScrollRegion label="Embed code" dir="ltr" className="mt-3 max-h-80 bg-sunken">
        <pre translate="no" className="whitespace-pre-wrap break-words font-mono text-xs">
          {codeWith(maskedToken)}
        </pre>
      </ScrollRegion>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <CopyButton
          label="Copy code"
          text={() => codeWith(token.token)}
          onCopy={() => setCopied(role === 'moderator')}
        />
        <p className="text-quiet text-xs">
          {`The code contains the ${role} token: anyone who reads the page’s source can see it.`}
        </p>
      </div>
      {copied && <ModeratorWarning what="code with the moderator’s token" />}
    </Disclosure>
  )
}
