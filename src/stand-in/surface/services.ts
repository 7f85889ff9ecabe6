import type { RuntimeState } from '../wire/app-runtime';
import type { Arguments } from '../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../wire/host-type';
import { officeServices } from './office-services';
import { invalidArgument } from '../model/model-error';

/** Office's own service that the library tells that it has started, and takes ribbon commands from now on. */
const internalServiceType: HostType<null> = hostType({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: (_state, _args, session) => session.ready() },
});

/** Where results of custom functions arrive. */
const customFunctionsType: HostType<null> = hostType({
  name: 'CustomFunctions',
  methodsInSteps: {
    SetInvocationArrayResults: (_state, args, session) => session.deliver(args.raw(0)),
    SetInvocationResults: (_state, args, session) => session.deliver(args.raw(0)),
  },
  methods: {
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
});

const runtimeStates: ReadonlySet<unknown> = new Set<RuntimeState>(['Inactive', 'Background', 'Visible']);

/** Behind `Office.addin`: shows and hides the shared runtime's pane. */
const appRuntimeType: HostType<null> = hostType({
  name: 'AppRuntimeService',
  methods: {
    GetAppRuntimeState: (_state, _args, { appRuntime }) => appRuntime.state,
    SetAppRuntimeState: (_state, args, { appRuntime }) => appRuntime.become(runtimeState(args)),
  },
});

/** Behind `Office.addin`: whether the shared runtime starts with the document. */
const appRuntimePersistenceType: HostType<null> = hostType({
  name: 'AppRuntimePersistenceService',
  methods: {
    GetAppRuntimeStartState: (_state, _args, { appRuntime }) => appRuntime.startState,
    SetAppRuntimeStartState: (_state, args, { appRuntime }) => {
      appRuntime.startState = runtimeState(args);
    },
  },
});

function runtimeState(args: Arguments): RuntimeState {
  const state = args.raw(0);
  if (!runtimeStates.has(state)) {
    throw invalidArgument();
  }
  return state as RuntimeState;
}

export const services: Readonly<Record<string, () => HostObject>> = {
  ...officeServices,
  'Microsoft.InternalService.AddinInternalService': () => make(internalServiceType, null),
  'Microsoft.ExcelServices.CustomFunctions': () => make(customFunctionsType, null),
  'Microsoft.AppRuntime.AppRuntimeService': () => make(appRuntimeType, null),
  'Microsoft.AppRuntime.AppRuntimePersistenceService': () => make(appRuntimePersistenceType, null),
};
