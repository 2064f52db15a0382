import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { ManageChannels } from '../channels/manage.ts';
import { Channel, changes, Digits, Name, Proof, Token } from './channel-shapes.ts';
import { Closed, IdParams, ListOf, type RouteDefinition, route } from './http.ts';
import { originOf } from './origin.ts';

export interface ChannelsServices {
  channels: ManageChannels;
  /** Where the server is reached; without it the address of the request counts. */
  publicUrl: string | undefined;
}

/** Connecting accounts of Zalo. Secrets go in, only fingerprints come out. */
export function channelsRoutes({ channels, publicUrl }: ChannelsServices): RouteDefinition[] {
  const origin = (request: FastifyRequest) => originOf(request, publicUrl);
  return [
    route({
      method: 'GET',
      url: '/api/channels',
      permission: 'channel.read',
      summary: 'Connected accounts with their check-lists',
      schema: { response: ListOf(Channel) },
      handler: async ({ workspace, request }) => ({ items: await channels.list(workspace, origin(request)) }),
    }),
    route({
      method: 'POST',
      url: '/api/channels',
      permission: 'channel.manage',
      summary: 'Connects an account',
      status: 201,
      schema: { body: Closed({ name: Name, appId: Digits, oaId: Digits, ...changes }), response: Channel },
      handler: async ({ workspace, body, request, audit }) => {
        const channel = await channels.create(workspace, body, origin(request));
        await audit('channel.create', channel.id);
        return channel;
      },
    }),
    route({
      method: 'GET',
      url: '/api/channels/:id',
      permission: 'channel.read',
      summary: 'One account',
      schema: { params: IdParams, response: Channel },
      handler: ({ workspace, params, request }) => channels.get(workspace, params.id, origin(request)),
    }),
    route({
      method: 'PATCH',
      url: '/api/channels/:id',
      permission: 'channel.manage',
      summary: 'Changes the name, a secret, the form of buttons or the code that proves the domain',
      schema: {
        params: IdParams,
        body: Closed({ name: Type.Optional(Name), ...changes }),
        response: Channel,
      },
      handler: async ({ workspace, params, body, request, audit }) => {
        const channel = await channels.change(workspace, params.id, body, origin(request));
        await audit('channel.change', params.id);
        return channel;
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/channels/:id',
      permission: 'channel.manage',
      summary: 'Disconnects an account',
      schema: { params: IdParams },
      handler: async ({ workspace, params, audit }) => {
        await channels.remove(workspace, params.id);
        await audit('channel.delete', params.id);
      },
    }),
    ...consentRoutes({ channels, origin }),
  ];
}

function consentRoutes({
  channels,
  origin,
}: {
  channels: ManageChannels;
  origin(request: FastifyRequest): string;
}): RouteDefinition[] {
  return [
    route({
      method: 'POST',
      url: '/api/channels/:id/consent',
      permission: 'channel.manage',
      summary: 'The address at Zalo where an administrator of the OA allows the app',
      schema: { params: IdParams, response: Closed({ url: Type.String() }) },
      handler: async ({ workspace, params, request, audit }) => {
        const consent = await channels.consent(workspace, params.id, origin(request));
        await audit('channel.consent', params.id);
        return consent;
      },
    }),
    route({
      method: 'POST',
      url: '/api/channels/:id/tokens',
      permission: 'channel.manage',
      summary: 'Keeps a pair of tokens from the API Explorer of Zalo',
      schema: {
        params: IdParams,
        body: Closed({ accessToken: Token, refreshToken: Token }),
        response: Channel,
      },
      handler: async ({ workspace, params, body, request, audit }) => {
        await channels.setTokens(workspace, params.id, {
          access: body.accessToken,
          refresh: body.refreshToken,
        });
        await audit('channel.tokens', params.id);
        return channels.get(workspace, params.id, origin(request));
      },
    }),
    route({
      method: 'POST',
      url: '/api/channels/:id/prove',
      permission: 'channel.manage',
      summary: 'Asks Zalo whose account the tokens open',
      schema: { params: IdParams, response: Proof },
      handler: ({ workspace, params }) => channels.prove(workspace, params.id),
    }),
  ];
}
