import { CopyButton } from '#ui/copy/copy-button.tsx'

const example = `SIGNALWIRE_SPACE=example.signalwire.com
SIGNALWIRE_PROJECT_ID=
SIGNALWIRE_API_TOKEN=`

/** What the sandbox is, and how to leave it. */
export function ConnectAccount() {
  return (
    <>
      <h2 className="font-semibold text-base">This is the sandbox</h2>
      <p className="mt-2 text-quiet">
        Everything works as with SignalWire, but conferences exist only here and are gone when
        Greenroom stops. Nobody can join them.
      </p>
      <h3 className="mt-4 font-medium">Connect an account</h3>
      <ol className="mt-1 list-decimal space-y-1 ps-5 text-quiet">
        <li>In your SignalWire space, make an API token with the Video scope.</li>
        <li>
          Put the space, the project id and the token into a file named{' '}
          <code translate="no">.env</code> beside Greenroom’s{' '}
          <code translate="no">package.json</code>.
        </li>
        <li>Start Greenroom again.</li>
      </ol>
      <pre
        translate="no"
        className="mt-3 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs"
      >
        {example}
      </pre>
      <div className="mt-3">
        <CopyButton label="Copy these lines" text={example} />
      </div>
    </>
  )
}
