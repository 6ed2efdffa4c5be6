package org.wirestrata.dissector.xml.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The Extensible Markup Language, W3C recommendation XML 1.0, fifth edition: what its markup says, well-formed or not. */
@Component(service = Dissector.class, property = {"protocol=xml", "table=media_type:application/3gpp-ims+xml",
    "table=media_type:application/atom+xml", "table=media_type:application/auth-policy+xml", "table=media_type:application/ccmp+xml",
    "table=media_type:application/conference-info+xml", "table=media_type:application/cpim-pidf+xml",
    "table=media_type:application/cpl+xml", "table=media_type:application/dds-web+xml",
    "table=media_type:application/im-iscomposing+xml", "table=media_type:application/load-control+xml",
    "table=media_type:application/mathml+xml", "table=media_type:application/media_control+xml", "table=media_type:application/note+xml",
    "table=media_type:application/pidf+xml", "table=media_type:application/pidf-diff+xml",
    "table=media_type:application/poc-settings+xml", "table=media_type:application/rdf+xml", "table=media_type:application/reginfo+xml",
    "table=media_type:application/resource-lists+xml", "table=media_type:application/rlmi+xml",
    "table=media_type:application/rls-services+xml", "table=media_type:application/rs-metadata+xml",
    "table=media_type:application/rss+xml", "table=media_type:application/simple-filter+xml",
    "table=media_type:application/simple-message-summary+xml", "table=media_type:application/simservs+xml",
    "table=media_type:application/smil", "table=media_type:application/soap+xml", "table=media_type:application/upp-directory+xml",
    "table=media_type:application/vnc.3gpp.iut-config+xml", "table=media_type:application/vnd.3gpp-prose+xml",
    "table=media_type:application/vnd.3gpp-prose-pc3ch+xml", "table=media_type:application/vnd.3gpp.SRVCC-info+xml",
    "table=media_type:application/vnd.3gpp.access-transfer-events+xml", "table=media_type:application/vnd.3gpp.bsf+xml",
    "table=media_type:application/vnd.3gpp.comm-div-info+xml", "table=media_type:application/vnd.3gpp.cw+xml",
    "table=media_type:application/vnd.3gpp.iut+xml", "table=media_type:application/vnd.3gpp.mcdata-affiliation-command+xml",
    "table=media_type:application/vnd.3gpp.mcdata-info+xml", "table=media_type:application/vnd.3gpp.mcdata-location-info+xml",
    "table=media_type:application/vnd.3gpp.mcdata-mbms-usage-info+xml", "table=media_type:application/vnd.3gpp.mcdata-regroup+xml",
    "table=media_type:application/vnd.3gpp.mcdata-service-config+xml", "table=media_type:application/vnd.3gpp.mcdata-ue-config+xml",
    "table=media_type:application/vnd.3gpp.mcdata-user-profile+xml",
    "table=media_type:application/vnd.3gpp.mcptt-affiliation-command+xml",
    "table=media_type:application/vnd.3gpp.mcptt-floor-request+xml", "table=media_type:application/vnd.3gpp.mcptt-info+xml",
    "table=media_type:application/vnd.3gpp.mcptt-location-info+xml", "table=media_type:application/vnd.3gpp.mcptt-mbms-usage-info+xml",
    "table=media_type:application/vnd.3gpp.mcptt-regroup+xml", "table=media_type:application/vnd.3gpp.mcptt-service-config+xml",
    "table=media_type:application/vnd.3gpp.mcptt-signed+xml", "table=media_type:application/vnd.3gpp.mcptt-ue-config+xml",
    "table=media_type:application/vnd.3gpp.mcptt-ue-init-config+xml", "table=media_type:application/vnd.3gpp.mcptt-user-profile+xml",
    "table=media_type:application/vnd.3gpp.mcvideo-affiliation-command+xml", "table=media_type:application/vnd.3gpp.mcvideo-info+xml",
    "table=media_type:application/vnd.3gpp.mcvideo-location-info+xml",
    "table=media_type:application/vnd.3gpp.mcvideo-mbms-usage-info+xml",
    "table=media_type:application/vnd.3gpp.mcvideo-service-config+xml", "table=media_type:application/vnd.3gpp.mcvideo-ue-config+xml",
    "table=media_type:application/vnd.3gpp.mcvideo-user-profile+xml", "table=media_type:application/vnd.3gpp.mid-call+xml",
    "table=media_type:application/vnd.3gpp.replication+xml", "table=media_type:application/vnd.3gpp.sms+xml",
    "table=media_type:application/vnd.3gpp.srvcc-ext+xml", "table=media_type:application/vnd.3gpp.srvcc-info+xml",
    "table=media_type:application/vnd.3gpp.state-and-event-info+xml", "table=media_type:application/vnd.3gpp.transmission-request+xml",
    "table=media_type:application/vnd.3gpp.ussd+xml", "table=media_type:application/vnd.3gpp2.bcmcsinfo+xml",
    "table=media_type:application/vnd.etsi.aoc+xml", "table=media_type:application/vnd.etsi.cug+xml",
    "table=media_type:application/vnd.etsi.iptvcommand+xml", "table=media_type:application/vnd.etsi.iptvdiscovery+xml",
    "table=media_type:application/vnd.etsi.iptvprofile+xml", "table=media_type:application/vnd.etsi.iptvsad-bc+xml",
    "table=media_type:application/vnd.etsi.iptvsad-cod+xml", "table=media_type:application/vnd.etsi.iptvsad-npvr+xml",
    "table=media_type:application/vnd.etsi.iptvservice+xml", "table=media_type:application/vnd.etsi.iptvsync+xml",
    "table=media_type:application/vnd.etsi.iptvueprofile+xml", "table=media_type:application/vnd.etsi.mcid+xml",
    "table=media_type:application/vnd.etsi.overload-control-policy-dataset+xml", "table=media_type:application/vnd.etsi.pstn+xml",
    "table=media_type:application/vnd.etsi.sci+xml", "table=media_type:application/vnd.etsi.simservs+xml",
    "table=media_type:application/vnd.etsi.tsl+xml", "table=media_type:application/vnd.oma.access-permissions-list+xml",
    "table=media_type:application/vnd.oma.alias-principals-list+xml",
    "table=media_type:application/vnd.oma.bcast.associated-procedure-parameter+xml",
    "table=media_type:application/vnd.oma.bcast.drm-trigger+xml", "table=media_type:application/vnd.oma.bcast.imd+xml",
    "table=media_type:application/vnd.oma.bcast.notification+xml", "table=media_type:application/vnd.oma.bcast.sgdd+xml",
    "table=media_type:application/vnd.oma.bcast.smartcard-trigger+xml", "table=media_type:application/vnd.oma.bcast.sprov+xml",
    "table=media_type:application/vnd.oma.cab-address-book+xml", "table=media_type:application/vnd.oma.cab-feature-handler+xml",
    "table=media_type:application/vnd.oma.cab-pcc+xml", "table=media_type:application/vnd.oma.cab-subs-invite+xml",
    "table=media_type:application/vnd.oma.cab-user-prefs+xml", "table=media_type:application/vnd.oma.dd2+xml",
    "table=media_type:application/vnd.oma.drm.risd+xml", "table=media_type:application/vnd.oma.fnl+xml",
    "table=media_type:application/vnd.oma.group-usage-list+xml", "table=media_type:application/vnd.oma.pal+xml",
    "table=media_type:application/vnd.oma.poc.detailed-progress-report+xml", "table=media_type:application/vnd.oma.poc.final-report+xml",
    "table=media_type:application/vnd.oma.poc.groups+xml", "table=media_type:application/vnd.oma.poc.invocation-descriptor+xml",
    "table=media_type:application/vnd.oma.poc.optimized-progress-report+xml", "table=media_type:application/vnd.oma.scidm.messages+xml",
    "table=media_type:application/vnd.oma.suppnot+xml", "table=media_type:application/vnd.oma.xcap-directory+xml",
    "table=media_type:application/vnd.oma.xdcp+xml", "table=media_type:application/vnd.oma.xdm-apd+xml",
    "table=media_type:application/vnd.oma.xdm-hi+xml", "table=media_type:application/vnd.oma.xdm-prefs+xml",
    "table=media_type:application/vnd.oma.xdm-rhi+xml", "table=media_type:application/vnd.omads-email+xml",
    "table=media_type:application/vnd.omads-file+xml", "table=media_type:application/vnd.omads-folder+xml",
    "table=media_type:application/vnd.wv.csp+xml", "table=media_type:application/vnd.wv.csp.xml",
    "table=media_type:application/watcherinfo+xml", "table=media_type:application/x-crd+xml",
    "table=media_type:application/x-wms-logconnectstats", "table=media_type:application/x-wms-logplaystats",
    "table=media_type:application/x-wms-sendevent", "table=media_type:application/xcap-att+xml",
    "table=media_type:application/xcap-caps+xml", "table=media_type:application/xcap-diff+xml",
    "table=media_type:application/xcap-el+xml", "table=media_type:application/xcap-error+xml",
    "table=media_type:application/xcap-ns+xml", "table=media_type:application/xml", "table=media_type:application/xml-dtd",
    "table=media_type:application/xpidf+xml", "table=media_type:application/xslt+xml", "table=media_type:image/svg+xml",
    "table=media_type:message/imdn+xml", "table=media_type:text/vnd.wap.emn", "table=media_type:text/vnd.wap.si",
    "table=media_type:text/vnd.wap.sl", "table=media_type:text/vnd.wap.wml", "table=media_type:text/xml",
    "next=-"})
public final class XmlDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Xml.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocolToo("XML");
        int end = d.remaining();
        d.covers(end);
        new Markup(d, end).show();
        d.position(d.length());
    }
}
