const _=703,r=[703],u={70703:((d,t,o)=>{o.r(t),o.d(t,{gateReportJson:()=>n});var s=o(50462);function n(e){return(0,s.D_)(e)}})};export{_ as id,r as ids,u as modules};
