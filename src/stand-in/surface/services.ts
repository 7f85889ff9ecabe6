import { make, type HostObject, type HostType } from '../wire/host-type';

/** Office's own services that the library calls while it starts; there is nothing for them to do here. */
const internalServiceType: HostType<null> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
};

/** Where results of custom functions arrive. */
const customFunctionsType: HostType<null> = {
  name: 'CustomFunctions',
  methods: {
    SetInvocationArrayResults: (_state, args, session) => session.deliver(args.raw(0)),
    SetInvocationResults: (_state, args, session) => session.deliver(args.raw(0)),
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
};

export const services: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': () => make(internalServiceType, null),
  'Microsoft.ExcelServices.CustomFunctions': () => make(customFunctionsType, null),
};
