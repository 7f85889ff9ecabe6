import { hostType, make, type HostObject, type HostType } from '../wire/host-type';

/** Office's own service that the library tells that it has started, and takes ribbon commands from now on. */
const internalServiceType: HostType<null> = hostType({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: (_state, _args, session) => session.ready() },
});

/** Where results of custom functions arrive. */
const customFunctionsType: HostType<null> = hostType({
  name: 'CustomFunctions',
  methods: {
    SetInvocationArrayResults: (_state, args, session) => session.deliver(args.raw(0)),
    SetInvocationResults: (_state, args, session) => session.deliver(args.raw(0)),
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
});

export const services: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': () => make(internalServiceType, null),
  'Microsoft.ExcelServices.CustomFunctions': () => make(customFunctionsType, null),
};
