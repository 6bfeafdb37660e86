import type { ReactNode } from 'react'
import type { PrejoinStep } from '../describe-preview.ts'
import { Icon } from './icon.tsx'
import './bars.css'
import './before-joining.css'

const meterDots = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const litDots = 6

/**
 * The dialog before joining, over the room that waits behind it. The microphone meter belongs to
 * its second step; it is drawn in the first one too, since nothing else shows the success colour.
 */
export default function BeforeJoining({
  roomName,
  step,
}: {
  roomName: ReactNode
  step: PrejoinStep
}) {
  return (
    <div className="room-entrance">
      <div data-part="top-bar">
        <span data-part="room-name" dir="auto">
          {roomName}
        </span>
      </div>
      <div className="room-scrim">
        <div data-part="prejoin">
          <div className="prejoin-heading">
            <span className="prejoin-title" data-paint="foreground" dir="auto">
              {roomName}
            </span>
            <span className="prejoin-maker" data-paint="foreground">
              Powered by SignalWire
            </span>
          </div>
          {step === 'permissions' ? <Permissions /> : <Microphone />}
          <div className="prejoin-steps">
            <span data-part="cancel">Cancel</span>
            <span data-part="step-count">{step === 'permissions' ? '1 / 3' : '2 / 3'}</span>
            <span data-part="continue">Continue</span>
          </div>
        </div>
      </div>
    </div>
  )
}

function Permissions() {
  return (
    <div className="prejoin-body">
      <div data-part="prejoin-field">
        Your Name: <span className="prejoin-example">e.g. Joe Doe</span>
      </div>
      <div data-part="prejoin-panel">
        <Permission label="Allow camera access" />
        <Permission label="Allow microphone access" />
        <div data-part="prejoin-hint">
          If you see a popup asking for permission to use a device, make sure to allow access to
          SignalWire.
        </div>
        <Meter />
      </div>
    </div>
  )
}

function Microphone() {
  return (
    <div className="prejoin-body">
      <div data-part="prejoin-field">Default microphone</div>
      <div data-part="prejoin-panel">
        <div>Say something</div>
        <Meter />
        <div data-part="prejoin-hint">The dots light up while you are heard.</div>
      </div>
    </div>
  )
}

function Meter() {
  return (
    <div className="prejoin-meter">
      <Icon name="microphone" />
      {meterDots.map((dot) => (
        <span
          key={dot}
          data-part="meter-dot"
          data-lit={dot < litDots}
          data-paint={dot < litDots ? undefined : 'foreground'}
        />
      ))}
    </div>
  )
}

function Permission({ label }: { label: string }) {
  return (
    <div className="prejoin-permission">
      <span data-part="checkbox">
        <Icon name="check" />
      </span>
      <span>{label}</span>
    </div>
  )
}
