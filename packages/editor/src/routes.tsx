import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { SearchHost } from './search/search-host.tsx';
import { RequireMe } from './session/require-me.tsx';
import { Broken } from './shell/broken.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { Waiting } from './shell/waiting.tsx';
import { Catch } from './ui/catch.tsx';

/**
 * Every page is a file of its own, `src/<feature>/page.tsx`, loaded when first opened. A page draws itself inside
 * `PageFrame`, reads with `useApi` and `<Loaded>`, and acts with `useAction`; its words are in `i18n/<language>/`.
 */
const SignIn = lazy(() => import('./session/sign-in-page.tsx'));
const SetUp = lazy(() => import('./session/set-up-page.tsx'));
const Invitation = lazy(() => import('./session/invitation-page.tsx'));
const NewPassword = lazy(() => import('./session/new-password-page.tsx'));
const TryPage = lazy(() => import('./try-page/page.tsx'));
const FlowEditor = lazy(() => import('./flow-editor/page.tsx'));
const Publish = lazy(() => import('./publish/page.tsx'));
const Versions = lazy(() => import('./versions/page.tsx'));
const Home = lazy(() => import('./home/page.tsx'));
const PrintPage = lazy(() => import('./export/print-page.tsx'));
const Templates = lazy(() => import('./begin/templates/page.tsx'));
const Template = lazy(() => import('./begin/templates/template-page.tsx'));
const FromText = lazy(() => import('./begin/from-text/page.tsx'));
const Tables = lazy(() => import('./tables/page.tsx'));
const Table = lazy(() => import('./tables/table-page.tsx'));
const Knowledge = lazy(() => import('./knowledge/page.tsx'));
const Submissions = lazy(() => import('./submissions/page.tsx'));
const Chats = lazy(() => import('./chats/page.tsx'));
const Channels = lazy(() => import('./channels/page.tsx'));
const Channel = lazy(() => import('./channels/channel-page.tsx'));
const People = lazy(() => import('./people/page.tsx'));
const Workspace = lazy(() => import('./workspace/page.tsx'));
const Status = lazy(() => import('./status/page.tsx'));

function WithNavigation() {
  const [location] = useLocation();
  return (
    <Shell>
      <Catch place={location} fallback={<Broken />}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/kich-ban/:id/xuat-ban" component={Publish} />
            <Route path="/kich-ban/:id/phien-ban" component={Versions} />
            <Route path="/mau" component={Templates} />
            <Route path="/mau/:id" component={Template} />
            <Route path="/tu-van-ban" component={FromText} />
            <Route path="/bang-du-lieu" component={Tables} />
            <Route path="/bang-du-lieu/:id" component={Table} />
            <Route path="/hoi-dap" component={Knowledge} />
            <Route path="/phieu-tiep-nhan/:id?" component={Submissions} />
            <Route path="/tro-chuyen/:chat?" component={Chats} />
            <Route path="/kenh-zalo" component={Channels} />
            <Route path="/kenh-zalo/:id" component={Channel} />
            <Route path="/nhan-su" component={People} />
            <Route path="/don-vi" component={Workspace} />
            <Route path="/tinh-trang" component={Status} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </Catch>
    </Shell>
  );
}

/** All addresses of the product. Five of them are open to people who are not signed in. */
export function Routes() {
  return (
    <Catch fallback={<Broken />}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/dang-nhap" component={SignIn} />
          <Route path="/thiet-lap" component={SetUp} />
          <Route path="/loi-moi" component={Invitation} />
          <Route path="/mat-khau-moi" component={NewPassword} />
          <Route path="/thu/:token" component={TryPage} />
          <Route>
            <RequireMe>
              <SearchHost />
              <Switch>
                <Route path="/kich-ban/:id/in" component={PrintPage} />
                <Route path="/kich-ban/:id" component={FlowEditor} />
                <Route component={WithNavigation} />
              </Switch>
            </RequireMe>
          </Route>
        </Switch>
      </Suspense>
    </Catch>
  );
}
